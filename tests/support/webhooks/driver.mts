const given = process.argv.slice(2);
for (let index = 0; index < given.length; index += 4) {
  const [secret = "", timestamp = "", signature = "", body = ""] = given.slice(index, index + 4);
  process.env.PIXELBYTE_WEBHOOK_SECRET = secret;
  const { POST } = await import(`./receive.mts?${index}`);
  const headers = { "X-PixelByte-Timestamp": timestamp, "X-PixelByte-Signature": signature };
  const print = console.log;
  console.log = () => {};
  const { status } = await POST(new Request("https://example.com/", { method: "POST", headers, body }));
  console.log = print;
  console.log(status === 200);
}
