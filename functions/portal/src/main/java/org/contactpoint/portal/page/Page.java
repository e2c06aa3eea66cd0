package org.contactpoint.portal.page;

import java.util.Optional;

/** A page for whoever is signed in. */
public interface Page {

  /** Its path from the root of the portal, ids in braces. */
  String path();

  /** What is shown. */
  PageAnswer get(PageRequest request);

  /** What its form leads to; empty where it has none. */
  default Optional<PageAnswer> post(PageRequest request) {
    return Optional.empty();
  }
}
