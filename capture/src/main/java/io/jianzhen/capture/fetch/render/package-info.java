/**
 * Shows a page in Chromium. The browser has no way to the network but a proxy of our own, which
 * lets through what the fetcher might connect to and nothing else.
 */
@NullMarked
package io.jianzhen.capture.fetch.render;

import org.jspecify.annotations.NullMarked;
