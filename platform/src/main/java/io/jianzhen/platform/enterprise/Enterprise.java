package io.jianzhen.platform.enterprise;

/**
 * An employer.
 *
 * @param creditCode 统一社会信用代码, 18 characters, checked
 * @param unit code of the unit to whose territory it belongs
 */
public record Enterprise(
    long id,
    String creditCode,
    String name,
    String unit,
    String unitName,
    Industry industry,
    String address) {}
