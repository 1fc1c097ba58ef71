/**
 * Opens suspect and genuine sites, keeps what they show as evidence, and compares the one with the
 * other.
 *
 * <p>{@link io.jianzhen.platform.website.capture.SiteCapture} is what the rest of {@code website}
 * asks. {@code InternetCapture} fetches, {@code EvidenceRoom} keeps, {@code PageJudge} compares
 * with the genuine pages of {@link io.jianzhen.platform.website.capture.GenuinePages}.
 */
@NamedInterface("capture")
@NullMarked
package io.jianzhen.platform.website.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
