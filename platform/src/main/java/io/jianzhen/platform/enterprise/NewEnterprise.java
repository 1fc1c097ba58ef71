package io.jianzhen.platform.enterprise;

/** An employer to be entered; see {@link Enterprise} for the fields. */
public record NewEnterprise(
    String creditCode, String name, String unit, Industry industry, String address) {}
