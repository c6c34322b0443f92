# The mock server: docker build -t pixelbyte-mock . && docker run --rm -p 4010:4010 pixelbyte-mock
FROM node:24-slim AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build -- mock mock-program && npm prune --omit=dev --ignore-scripts

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/generated/mock ./generated/mock
COPY --from=build /app/generated/mock-program ./generated/mock-program
USER node
EXPOSE 4010
HEALTHCHECK --interval=10s --timeout=2s CMD ["node", "-e", "fetch('http://127.0.0.1:4010/__mock/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Other machines reach a container only from outside it, so it must listen on every address of its own.
ENTRYPOINT ["node", "generated/mock-program/main.js", "--host", "0.0.0.0"]
