# syntax=docker/dockerfile:1
# The bot in one container:
#   docker build -t backprop .
#   docker run --rm --read-only -v backprop:/data -p 127.0.0.1:3000:3000 -e WEB_TOKEN="$(openssl rand -hex 16)" backprop
# Inside a container loopback reaches nobody, so it listens on every interface; the web chat then needs WEB_TOKEN.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run -s build

# dist/ carries every package the program uses, those with machine code too, the fonts and the page.
FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/dist ./dist
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
