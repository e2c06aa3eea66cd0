package org.contactpoint.http.door;

/** What a route does once the door has let the call in. */
@FunctionalInterface
public interface Handler {

  /** Does it, and says how it ended; a thrown exception is a fault and answered as 500. */
  Answer handle(Call call);
}
