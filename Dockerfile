# The whole workspace, run from source: demo mode needs the simulated marketplaces beside the server.
FROM node:24-bookworm-slim
WORKDIR /app
RUN npm install --global pnpm@12.21.0
COPY . .
RUN pnpm install --frozen-lockfile --ignore-scripts && mkdir /data && chown node:node /data
USER node
ENV HOST=0.0.0.0 PORT=4000 FIRSTLINE_DATA_DIR=/data
EXPOSE 4000
CMD ["node", "tools/start.cjs"]
