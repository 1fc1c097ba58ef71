package io.jianzhen.bench.qr;

/**
 * One made-up photo.
 *
 * @param kind what is wrong with it
 * @param text what its code says
 * @param isGbk whether the text is in the code as GBK, without a word on that
 * @param jpeg the photo
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Never compared; a copy for every reading would be waste.
record HardPhoto(Kind kind, String text, boolean isGbk, byte[] jpeg) {}
