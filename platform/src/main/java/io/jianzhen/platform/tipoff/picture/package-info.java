/**
 * What cameras and programs write into pictures beside the picture: place, time, device, owner.
 * {@code PlainPicture} copies a picture without it, byte by byte, and never decodes one.
 */
@NullMarked
package io.jianzhen.platform.tipoff.picture;

import org.jspecify.annotations.NullMarked;
