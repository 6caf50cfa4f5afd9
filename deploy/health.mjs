// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** For the health check of a container: ends with 0 when the process at a port of loopback is ready. */
const [port] = process.argv.slice(2);
const { ok } = await fetch(`http://127.0.0.1:${port}/health/ready`);
process.exit(ok ? 0 : 1);
