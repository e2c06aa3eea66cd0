package org.contactpoint.acceptance.house.bad.domain;

/** Consists of more than anybody keeps in mind. */
public record Sprawling(
    int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k) {}
