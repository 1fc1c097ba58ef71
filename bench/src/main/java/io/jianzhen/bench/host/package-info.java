/**
 * Measures the screening of host names: how fast it is beside other methods, how many generated
 * imitations it catches, and how often it alarms for nothing.
 *
 * <p>Start with {@link io.jianzhen.bench.host.HostBench} for speed and {@link
 * io.jianzhen.bench.host.HostRecall} for recall. Other tools' methods are written anew from their
 * published descriptions; docs/benchmarks.md says what was left out. The code that is measured is
 * reached through {@link io.jianzhen.bench.host.Screener} alone.
 */
@NullMarked
package io.jianzhen.bench.host;

import org.jspecify.annotations.NullMarked;
