/**
 * QR codes on cards, posters and screens: what they hold, where that leads, and whether it is an
 * official site. {@link io.jianzhen.detect.qr.read} gets them out of pictures, {@link
 * io.jianzhen.detect.qr.file} pictures out of files; start at {@link
 * io.jianzhen.detect.qr.QrScreen}.
 */
@NullMarked
package io.jianzhen.detect.qr;

import org.jspecify.annotations.NullMarked;
