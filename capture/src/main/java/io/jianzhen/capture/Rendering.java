package io.jianzhen.capture;

/**
 * What a browser made of the page.
 *
 * @param browser its name and version
 * @param screenshot a PNG of the whole window
 * @param dom the document after its scripts ran, as HTML
 */
public record Rendering(String browser, Bytes screenshot, String dom) {}
