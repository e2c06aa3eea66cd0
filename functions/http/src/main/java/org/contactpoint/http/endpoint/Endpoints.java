package org.contactpoint.http.endpoint;

import java.util.List;

/** Some endpoints that belong together; each is a bean of its deployable. */
public interface Endpoints {

  /** The endpoints; always the same. */
  List<Endpoint<?>> all();
}
