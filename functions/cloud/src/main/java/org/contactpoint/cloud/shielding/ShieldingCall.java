package org.contactpoint.cloud.shielding;

import org.contactpoint.http.request.RequestContext;

/**
 * A call of the shielding function.
 *
 * @param request what the request said of itself, with its own token, to be judged anew
 * @param command what the function that calls understood of the request's body
 */
record ShieldingCall(RequestContext request, ShieldingCommand command) {
  @Override
  public String toString() {
    return "ShieldingCall[redacted]";
  }
}
