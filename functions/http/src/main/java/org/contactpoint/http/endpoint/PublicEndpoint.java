package org.contactpoint.http.endpoint;

import org.contactpoint.contract.route.Route;
import org.contactpoint.http.message.Response;

/** A route that anybody may call: it shows nothing of anybody, and has no entry. */
public interface PublicEndpoint {

  /** Which route it is. */
  Route route();

  /** The response, without the headers that every response has. */
  Response response();
}
