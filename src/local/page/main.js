import { startCentre } from './centre.js'
import { startDock } from './dock.js'
import { startGuide } from './guide.js'
import { startMailbox } from './mailbox.js'
import { startMarket } from './market.js'
import { startModals } from './modal.js'
import { startNotices } from './notices.js'
import { startRail } from './rail.js'
import { listen, refresh } from './server.js'
import { onRender, page, snapshot } from './state.js'
import { startThread } from './thread.js'

const openFirstChannel = () => {
  page.place ??= { channel: snapshot().channels.find(({ isDirect }) => !isDirect)?.id ?? '' }
}

onRender(openFirstChannel)
// These two first: what they show or hide decides how far the lists below can scroll.
startDock()
startGuide()
startRail()
startCentre()
startThread()
startMailbox()
startMarket()
startModals()
startNotices()
await refresh()
listen()
