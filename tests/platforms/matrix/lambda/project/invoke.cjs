// Calls the function once, as the runtime of Lambda does.
const { handler } = require("./handler.js");

handler({ rawPath: "/", headers: {} }).then(({ body }) => console.log(body));
