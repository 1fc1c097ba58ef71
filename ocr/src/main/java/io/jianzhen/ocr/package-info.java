/**
 * Recognises the printed text of cards with RapidOCR, in a process of its own: the native code
 * crashes on some pictures and keeps memory, and neither may reach those who hold personal data.
 * Start at {@link io.jianzhen.ocr.RapidText}; {@link io.jianzhen.ocr.Worker} runs in the other
 * process.
 */
@NullMarked
package io.jianzhen.ocr;

import org.jspecify.annotations.NullMarked;
