/**
 * From the points of a picture to the bytes of its QR codes. Start at {@link
 * io.jianzhen.detect.qr.read.QrReader}.
 */
@NullMarked
package io.jianzhen.detect.qr.read;

import org.jspecify.annotations.NullMarked;
