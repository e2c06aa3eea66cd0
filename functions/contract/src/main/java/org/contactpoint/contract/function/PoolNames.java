package org.contactpoint.contract.function;

/** What code and cloud call the same in the pool of sign-ins. */
public final class PoolNames {
  /** The attribute that names the account; the pool's administration writes it once. */
  public static final String ACCOUNT = "account";

  /** The same attribute as the pool's events and calls name it. */
  public static final String ACCOUNT_ATTRIBUTE = "custom:" + ACCOUNT;

  /** The resource server whose scopes open the web API. */
  public static final String SERVER = "contactpoint";

  /** The scope of people, and of systems that act for them. */
  public static final String DIRECTORY = "directory";

  /** The scope of feeds. */
  public static final String UPLOAD = "upload";

  private PoolNames() {}

  /** A scope as tokens name it. */
  public static String inTokens(String scope) {
    return SERVER + "/" + scope;
  }
}
