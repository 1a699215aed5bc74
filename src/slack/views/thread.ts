import type { ThreadPost } from '../../domain/effects.ts'
import type { Message } from './blocks.ts'
import { customerPosts } from './thread/customer.ts'
import { faultPosts } from './thread/fault.ts'
import { fulfilmentPosts } from './thread/fulfilment.ts'
import { mailPosts } from './thread/mail.ts'
import { marketplacePosts } from './thread/marketplace.ts'
import { offerPosts } from './thread/offer.ts'
import { ownershipPosts } from './thread/ownership.ts'
import type { Posts, ThreadFacts } from './thread/say.ts'
import { waitingPosts } from './thread/waiting.ts'

const POSTS: Posts = {
  ...ownershipPosts,
  ...faultPosts,
  ...offerPosts,
  ...mailPosts,
  ...customerPosts,
  ...fulfilmentPosts,
  ...marketplacePosts,
  ...waitingPosts,
}

/** One message for everything the desk can say in a case's thread. */
export function threadPost(post: ThreadPost, facts: ThreadFacts): Message {
  // The table pairs each kind with its own renderer, which the compiler cannot follow through a union of keys.
  const render = POSTS[post.kind] as (post: ThreadPost, facts: ThreadFacts) => Message
  return render(post, facts)
}
