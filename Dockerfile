# Portal and mock:        docker build -t pixelbyte . && docker run --rm -p 127.0.0.1:8080:8080 -p 127.0.0.1:4010:4010 pixelbyte
# The mock alone, small:  docker build --target mock -t pixelbyte-mock . && docker run --rm -p 127.0.0.1:4010:4010 pixelbyte-mock
FROM node:24-slim AS built
# A container is reached from outside it only, so everything listens on every address of its own.
ENV LISTEN_HOST=0.0.0.0
RUN mkdir /app && chown node:node /app
WORKDIR /app
USER node
COPY --chown=node:node . .
RUN npm ci && npm run build

FROM built AS pruned
RUN npm prune --omit=dev --ignore-scripts

FROM node:24-slim AS mock
ENV NODE_ENV=production LISTEN_HOST=0.0.0.0
WORKDIR /app
COPY --from=pruned /app/package.json ./
COPY --from=pruned /app/node_modules ./node_modules
COPY --from=pruned /app/generated/pixelbyte-mock ./generated/pixelbyte-mock
USER node
EXPOSE 4010
HEALTHCHECK --interval=10s --timeout=2s CMD ["node", "-e", "fetch('http://127.0.0.1:4010/__mock/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "generated/pixelbyte-mock/dist/pixelbyte-mock.js"]

FROM built
EXPOSE 8080 4010
HEALTHCHECK --interval=10s --timeout=2s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:4010/__mock/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# What `npm start` runs. npm would not hand on the signal to stop.
CMD ["node", "scripts/start.ts"]
