package org.contactpoint.acceptance.house.bad.domain;

/** Wants more to be made than one class can need. */
public final class Demanding {
  private final String all;

  public Demanding(String a, String b, String c, String d, String e, String f, String g) {
    this.all = a + b + c + d + e + f + g;
  }

  @Override
  public String toString() {
    return all;
  }
}
