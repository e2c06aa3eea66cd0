/**
 * What every test needs: builders, in-memory adapters, the contract test of each port, a local
 * DynamoDB. Nothing here is ever deployed.
 */
@NullMarked
package org.contactpoint.testkit;

import org.jspecify.annotations.NullMarked;
