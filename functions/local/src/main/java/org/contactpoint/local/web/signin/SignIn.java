package org.contactpoint.local.web.signin;

import java.time.Instant;
import org.contactpoint.domain.access.AccountId;

/**
 * That somebody signed in.
 *
 * @param subject by which the account was known then
 * @param at when the account was chosen, whatever is refreshed later
 */
record SignIn(AccountId account, String subject, Instant at) {}
