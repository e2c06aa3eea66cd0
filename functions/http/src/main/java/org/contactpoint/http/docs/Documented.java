package org.contactpoint.http.docs;

import java.util.Map;
import org.contactpoint.contract.route.Route;

/** The bodies that a function's routes read: each deployable names its own. */
public interface Documented {

  /** The record that each route reads; a route without a body is left out. */
  Map<Route, Class<? extends Record>> bodies();
}
