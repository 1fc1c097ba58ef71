package io.jianzhen.capture;

/**
 * The page at the end of the redirects, unpacked.
 *
 * @param url the address it came from
 * @param status the status code, 100 to 599
 * @param contentType the header as sent, empty if there was none
 * @param body the body after one layer of gzip, deflate or br was taken off
 */
public record FetchedPage(String url, int status, String contentType, Bytes body) {}
