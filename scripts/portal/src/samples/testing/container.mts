import { GenericContainer, Wait } from "testcontainers";

const mock = await new GenericContainer("node:24-slim")
  .withCommand(["npx", "--yes", "pixelbyte-mock", "--host", "0.0.0.0", "--webhooks", "any"])
  .withExposedPorts(4010)
  .withWaitStrategy(Wait.forHttp("/__mock/health", 4010))
  .start();
process.env.PIXELBYTE_MOCK_URL = `http://${mock.getHost()}:${mock.getMappedPort(4010)}`;
