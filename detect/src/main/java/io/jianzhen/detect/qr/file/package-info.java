/**
 * Pictures out of files that anybody may have made: photos, screenshots, pages of PDF. What a file
 * says of its size is checked before anything is unpacked, scripts are never run, and memory is
 * bounded. Start at {@link io.jianzhen.detect.qr.file.QrFiles}.
 */
@NullMarked
package io.jianzhen.detect.qr.file;

import org.jspecify.annotations.NullMarked;
