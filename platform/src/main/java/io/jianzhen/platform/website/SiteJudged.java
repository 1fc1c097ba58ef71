package io.jianzhen.platform.website;

import io.jianzhen.platform.organisation.SignedIn;

/**
 * A person has said what a suspect site is. Published in the transaction of the judgement, so that
 * whoever opens a lead on it does so with it, or not at all; a later judgement may say otherwise.
 *
 * @param site its id; the record is referred to as {@code website:17}
 * @param number such as {@code WZ-2021-0001}
 * @param name the host or the name of the account, as it is shown
 * @param unit code of the unit that deals with it
 * @param reason what the person gave as the reason
 */
public record SiteJudged(
    long site,
    String number,
    SiteKind kind,
    String name,
    String unit,
    Judgement judgement,
    String reason,
    SignedIn by) {}
