package io.jianzhen.detect.host.register;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.HostName;

/**
 * A name that an official site once had and gave up. Whoever registers it next inherits the links
 * and the trust.
 *
 * @param host the lapsed name
 * @param body whose name it was
 * @param until the last day or year in which it was official, as far as the source says
 * @param source where this is written
 */
public record FormerHost(HostName host, Sentence body, String until, String source) {}
