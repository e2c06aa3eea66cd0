package org.contactpoint.infrastructure.reading;

/**
 * A call of AWS, as a policy sees it.
 *
 * @param principal the ARN of the role that calls, or the name of a service of AWS
 * @param action such as {@code dynamodb:GetItem}
 * @param resource the ARN of what it is about; {@code *} where it is about anything that there is
 * @param region where it is called
 */
public record Call(String principal, String action, String resource, String region) {
  /** One in London. */
  public static Call of(String principal, String action, String resource) {
    return new Call(principal, action, resource, "eu-west-2");
  }

  boolean isAboutAnything() {
    return resource.equals("*");
  }

  boolean isByAService() {
    return principal.endsWith(".amazonaws.com");
  }
}
