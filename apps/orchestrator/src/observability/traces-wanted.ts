// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Whether the environment names a collector of traces, in the standard variables of OpenTelemetry. */
export const tracesWanted = (environment: Readonly<Record<string, string | undefined>>): boolean =>
  Boolean(environment['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? environment['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT']);
