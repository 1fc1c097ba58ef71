/**
 * Made-up hard photos of cards with QR codes, the same in every run, and how many of them are read,
 * how fast. Start at {@link io.jianzhen.bench.qr.QrBench}.
 */
@NullMarked
package io.jianzhen.bench.qr;

import org.jspecify.annotations.NullMarked;
