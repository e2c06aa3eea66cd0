package org.contactpoint.portal.page;

import java.util.List;
import java.util.Map;

/** A page for everybody, signed in or not. */
public interface PublicPage {

  /** Its path from the root of the portal. */
  String path();

  /**
   * What is shown.
   *
   * @param query of the address, all values of each parameter
   */
  PageAnswer get(Map<String, List<String>> query);
}
