/**
 * The way in through the real gateway handler: sample requests as published, filled in and sent, so
 * that tests meet what the cloud will send.
 */
@NullMarked
package org.contactpoint.testkit.gateway;

import org.jspecify.annotations.NullMarked;
