/**
 * Links: what leads and cases share ties them together, and a person can look at what hangs
 * together, why, and how one thing leads to another.
 *
 * <p>{@code LinkRows} has nodes and edges, {@code LinkGraph} walks them, {@code LinkWords} says why
 * they are there. {@code CaseNames} keeps what is named in cases, {@code PageLikeness} compares
 * captured pages, and officers decide on near particulars at {@code NearDesk}.
 */
@NullMarked
package io.jianzhen.platform.casework.link;

import org.jspecify.annotations.NullMarked;
