package org.contactpoint.portal.child;

import java.util.Map;
import java.util.Optional;

/** What is said on the record's page after something was done, by the code in its address. */
final class ChildMessages {
  private static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("joined", "You have been added"),
          Map.entry("ended", "The work with this child has been marked as ended"),
          Map.entry("watched", "You will be told when somebody joins or leaves"),
          Map.entry("unwatched", "You will no longer be told when somebody joins or leaves"),
          Map.entry("call-back", "The council has been asked to call you"),
          Map.entry("withdrawn", "Consent has been withdrawn, and the service is hidden"),
          Map.entry("registered", "The child has been registered under this number"),
          Map.entry("corrected", "The record has been corrected"),
          Map.entry("service-added", "The practitioner has been added"),
          Map.entry("life", "It has been noted in the record"));

  private ChildMessages() {}

  static Optional<String> of(String code) {
    return Optional.ofNullable(ALL.get(code));
  }
}
