/**
 * Asks an authorised data-sharing service about a certificate, where a bureau has been given one:
 * HTTP and JSON, its request and its answer described by settings. Off unless configured. It has
 * nothing to do with the official platform, which is never asked by a program.
 *
 * <p>Start at {@code DataService}. What an answer means for a certificate is not decided here.
 */
@NullMarked
package io.jianzhen.platform.certificate.lookup.service;

import org.jspecify.annotations.NullMarked;
