/** @typedef {Node | string | number | null | undefined | false} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined | EventListener>} Props */

/** @param {unknown} value */
const isThere = value => value !== null && value !== undefined && value !== false

/**
 * @param {Element} element
 * @param {string} name
 * @param {string | number | boolean | EventListener} value
 */
const set = (element, name, value) => {
  if (typeof value === 'function') element.addEventListener(name.slice(2), value)
  else element.setAttribute(name, value === true ? '' : String(value))
}

/**
 * Sets what an element is made of. `on…` keys are listeners, `class` and `data-…` are attributes, true is an empty
 * attribute, false and null leave it away. There is no way to pass markup: text becomes text nodes.
 * @template {Element} E
 * @param {E} element
 * @param {Props} props
 * @param {Child[]} children
 * @returns {E}
 */
const fill = (element, props, children) => {
  for (const [name, value] of Object.entries(props)) {
    if (isThere(value)) set(element, name, /** @type {string} */ (value))
  }
  for (const child of children) {
    if (isThere(child)) element.append(child instanceof Node ? child : String(child))
  }
  return element
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Props} [props]
 * @param {...Child} children
 */
export const el = (tag, props = {}, ...children) => fill(document.createElement(tag), props, children)

/**
 * @param {string} tag
 * @param {Props} [props]
 * @param {...Child} children
 */
export const svg = (tag, props = {}, ...children) =>
  fill(document.createElementNS('http://www.w3.org/2000/svg', tag), props, children)

/** @param {string} id */
export const byId = id => {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`the page has no #${id}`)
  return found
}

/** @typedef {{ key: string, print: string, build: () => Element }} KeyedItem */
/** @type {WeakMap<Element, Map<string, { print: string, node: Element }>>} */
const rendered = new WeakMap()

/**
 * @param {Element} before
 * @param {Element} after
 */
const swap = (before, after) => {
  const focused = before.contains(document.activeElement) ? document.activeElement : null
  before.replaceWith(after)
  if (focused === null) return
  const name = focused.getAttribute('data-focus')
  const again = name === null ? null : after.querySelector(`[data-focus="${CSS.escape(name)}"]`)
  const target = again ?? after.querySelector('button, [href], input, select, textarea')
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
}

/**
 * Makes the children of `parent` the given items. An item whose print is unchanged keeps its node, with focus, typed
 * text and scroll; `print` must name everything its build depends on.
 * @param {Element} parent
 * @param {KeyedItem[]} items
 */
export const keyed = (parent, items) => {
  const known = rendered.get(parent) ?? new Map()
  const next = new Map()
  let cursor = parent.firstElementChild
  for (const { key, print, build } of items) {
    const old = known.get(key)
    known.delete(key)
    const same = old !== undefined && old.print === print
    const node = same ? old.node : build()
    if (old !== undefined && !same) {
      if (cursor === old.node) cursor = node
      swap(old.node, node)
    }
    if (cursor === node) cursor = node.nextElementSibling
    else parent.insertBefore(node, cursor)
    next.set(key, { print, node })
  }
  for (const { node } of known.values()) node.remove()
  rendered.set(parent, next)
}

/**
 * One part of the page that is rebuilt when its print changes.
 * @param {Element} parent
 * @param {string} print
 * @param {() => Element} build
 */
export const single = (parent, print, build) => keyed(parent, [{ key: 'single', print, build }])
