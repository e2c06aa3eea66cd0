package org.contactpoint.contract.route;

/** The HTTP methods that the API uses (RFC 9110, RFC 5789). */
public enum Method {
  GET,
  POST,
  PATCH,
  DELETE,
  PUT
}
