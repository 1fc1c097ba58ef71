package io.jianzhen.platform.certificate;

/**
 * A finding that waits for a decision.
 *
 * @param sheetRow as the spreadsheet shows it
 * @param rule id of the rule
 * @param severity ERROR, SUSPECT or INVALID
 */
public record OpenFinding(long id, int sheetRow, String name, String rule, String severity) {}
