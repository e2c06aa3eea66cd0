package org.contactpoint.http.docs;

import java.util.Map;
import org.contactpoint.contract.route.Route;

/** What a function's routes read and answer: each deployable names its own. */
public interface Documented {
  /** The record that each route reads; a route without a body is left out. */
  Map<Route, Class<? extends Record>> bodies();

  /** The record that each route answers with in JSON where it does what it was asked. */
  Map<Route, Class<? extends Record>> answers();
}
