import { isGenuine } from "./verify.mjs";

const given = process.argv.slice(2);
for (let index = 0; index < given.length; index += 4) {
  const [secret, timestamp, signature, body] = given.slice(index, index + 4);
  console.log(isGenuine(secret, timestamp, signature, body));
}
