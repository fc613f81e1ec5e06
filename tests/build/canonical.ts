import { flowOf, say, start } from './flow'

/** A small flow, and the very bytes it is saved as. */
export const flow = flowOf({
  name: 'Support',
  variables: { b: { type: 'number', scope: 'flow', initial: 0 }, a: { type: 'text', scope: 'contact' } },
  cards: { start: start('hello'), hello: { ...say('Hi'), title: 'Hello' } },
  layout: { start: { x: 0, y: 0 } },
})

export const canonical = `{
  "$schema": "https://baton.example/schema/flow.v1.json",
  "format": "baton.flow",
  "version": 1,
  "id": "vector",
  "name": "Support",
  "start": "start",
  "variables": {
    "a": {
      "type": "text",
      "scope": "contact"
    },
    "b": {
      "type": "number",
      "scope": "flow",
      "initial": 0
    }
  },
  "cards": {
    "hello": {
      "type": "message",
      "title": "Hello",
      "settings": {
        "text": "Hi"
      },
      "exits": {
        "next": null
      }
    },
    "start": {
      "type": "start",
      "settings": {
        "trigger": {
          "on": "conversation"
        }
      },
      "exits": {
        "next": "hello"
      }
    }
  },
  "layout": {
    "hello": {
      "x": 0,
      "y": 240
    },
    "start": {
      "x": 0,
      "y": 0
    }
  }
}
`
