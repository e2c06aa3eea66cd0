package org.contactpoint.acceptance.house.bad.audit;

/** Says aloud what belongs in the trail. */
public record Loud(String secret) {

  void say() {
    System.out.println(secret);
  }
}
