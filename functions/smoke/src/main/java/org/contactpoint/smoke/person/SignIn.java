package org.contactpoint.smoke.person;

/** How people and machines of a stage get their access tokens. */
@FunctionalInterface
public interface SignIn {

  /** An access token for that part. */
  String token(Part part);
}
